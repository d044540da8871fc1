//! The reference data, loaded and asked for, on both databases.

use kit::testing::each_database;
use kit::{Day, sql};
use territories::rules::BodyKind;
use territories::{days_off, load, store};

#[tokio::test]
async fn the_ground_is_as_the_files_say() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        load::reference(&mut tx).await.unwrap();

        let territories = store::territories(&mut tx).await.unwrap();
        assert_eq!(territories.len(), 6);
        assert_eq!(territories[0].mark, "region");
        let communes: usize = territories.iter().map(|territory| territory.communes.len()).sum();
        assert_eq!(communes, 18, "the nineteenth, Bruxelles-Ville, lies in three bassins");
        let (parts,) = sql!(tx, one(i64), "select count(*) from city_part").unwrap();
        assert_eq!(parts, 7);
        let south = territories.iter().find(|territory| territory.mark == "sud").unwrap();
        assert_eq!(
            south.site.fr, "www.bassin-sud.brussels",
            "not the link of the source text, which is another bassin's"
        );
        let north = territories.iter().find(|territory| territory.mark == "nord").unwrap();
        assert!(north.unverified.iter().any(|(field, _)| field == "website_nl"), "what nobody saw says so");

        let bodies = store::bodies(&mut tx).await.unwrap();
        assert_eq!(bodies.len(), 7);
        assert_eq!(bodies[0].kind, BodyKind::Concertation);
        let region = store::body(&mut tx, "atelier-region").await.unwrap().unwrap();
        assert_eq!(region.rhythm, [(3, 3), (6, 6), (11, 11)]);
        assert_eq!(store::body(&mut tx, "nobody").await.unwrap(), None);

        assert_eq!(store::themes(&mut tx).await.unwrap().len(), 29);
        assert_eq!(store::places(&mut tx).await.unwrap().len(), 19 + 7);
    })
    .await;
}

#[tokio::test]
async fn loading_again_harms_nothing() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        load::reference(&mut tx).await.unwrap();
        let before = store::territories(&mut tx).await.unwrap();
        // Brusano gave the region a fourth meeting and another name since.
        sql!(tx, execute, "insert into body_window (body_id, from_month, to_month) values ('atelier-region', 9, 9)")
            .unwrap();
        sql!(tx, execute, "update body set name_nl = 'Actieraad van het gewest' where id = 'atelier-region'").unwrap();

        load::reference(&mut tx).await.unwrap();
        assert_eq!(store::territories(&mut tx).await.unwrap(), before);
        let region = store::body(&mut tx, "atelier-region").await.unwrap().unwrap();
        assert_eq!(region.rhythm.len(), 4);
        assert_eq!(region.name.nl, "Actieraad van het gewest");
    })
    .await;
}

#[tokio::test]
async fn imported_days_off_are_found_by_day() {
    each_database(|world| async move {
        let mut tx = world.db.write().await.unwrap();
        let file = |last: &str| {
            days_off::read(&format!(
                "from,to,kind,name_fr,name_nl\n2027-02-08,{last},school_nl,Congé de carnaval,Krokusvakantie\n\
                 2027-02-22,2027-03-05,school_fr,Détente,Ontspanningsverlof\n"
            ))
            .unwrap()
        };
        assert_eq!(days_off::keep(&mut tx, &file("2027-02-14")).await.unwrap(), 7 + 12);
        // Again, corrected: the file is right.
        assert_eq!(days_off::keep(&mut tx, &file("2027-02-12")).await.unwrap(), 5 + 12);
        let day = |m, d| Day::ymd(2027, m, d).unwrap();
        assert!(store::schools_known(&mut tx, 2027).await.unwrap());
        assert!(!store::schools_known(&mut tx, 2028).await.unwrap());
        let found = store::days_off(&mut tx, day(2, 1), day(2, 21)).await.unwrap();
        assert_eq!(found.len(), 5);
        assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("2027-02-08", "school_nl"));
        assert!(store::days_off(&mut tx, day(4, 1), day(4, 30)).await.unwrap().is_empty());
    })
    .await;
}
