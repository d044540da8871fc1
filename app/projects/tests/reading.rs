//! What each reads of a project.

mod common;

use common::*;
use kit::Error;
use kit::rights::Viewer;
use kit::testing::{act, each_database};
use projects::reading;

#[tokio::test]
async fn names_and_sessions_are_for_members() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let read = async |viewer: Viewer| {
            let mut act = act(&world, viewer).await;
            reading::project(&mut act, &"p1".to_owned()).await.unwrap()
        };
        for outside in [Viewer::default(), who.elsewhere()] {
            let page = read(outside).await;
            assert!(page.inside.is_none() && !page.edits && !page.ends);
            assert_eq!(page.grounds[0].0, "nord");
        }
        let names = |page: &projects::api::ProjectPage| -> Vec<String> {
            page.inside.as_ref().unwrap().coordinators.iter().map(|one| one.name.clone()).collect()
        };
        let (anna, bob) = (read(who.anna()).await, read(who.bob()).await);
        assert_eq!((names(&anna), names(&bob)), (vec!["anna".to_owned()], vec!["anna".to_owned()]));
        assert!(anna.edits && !bob.edits, "each keeps their own");
        assert!(!anna.ends);
        let (moderator, administrator) = (read(who.moderator()).await, read(who.administrator()).await);
        assert!(moderator.edits && moderator.ends);
        assert!(!administrator.edits && administrator.ends);
        let mut nobody = act(&world, Viewer::default()).await;
        assert_eq!(reading::project(&mut nobody, &"p9".to_owned()).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn the_form_is_for_who_may_keep_it() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let id = "p1".to_owned();
        for (viewer, fault) in
            [(Viewer::default(), Error::SignIn), (who.bob(), Error::Forbidden), (who.elsewhere(), Error::Forbidden)]
        {
            let mut act = act(&world, viewer).await;
            assert_eq!(reading::edit(&mut act, &id).await, Err(fault));
        }
        for viewer in [who.anna(), who.moderator()] {
            let mut act = act(&world, viewer).await;
            assert_eq!(reading::edit(&mut act, &id).await.unwrap().territories.len(), 6);
        }
        let mut elsewhere = act(&world, who.elsewhere()).await;
        assert_eq!(reading::invitations(&mut elsewhere).await, Err(Error::Forbidden));
        drop(elsewhere);
        let mut moderator = act(&world, who.moderator()).await;
        let page = reading::invitations(&mut moderator).await.unwrap();
        let of: Vec<Vec<&str>> =
            page.projects.iter().map(|(_, of)| of.iter().map(|(id, _)| id.as_str()).collect()).collect();
        assert_eq!(of.concat().len(), 3, "each project once: {of:?}");
        assert!(page.projects.last().is_some_and(|(name, of)| name.is_empty() && of[0].0 == "p3"));
    })
    .await;
}

#[tokio::test]
async fn projects_are_found_by_words_and_territory() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let found = async |words: &str, territory: &str| -> Vec<String> {
            let mut act = act(&world, Viewer::default()).await;
            let page = reading::list(&mut act, words, "", territory).await.unwrap();
            page.rows.into_iter().map(|row| row.id).collect()
        };
        assert_eq!(found("", "").await, ["p1", "p2", "p3"]);
        assert_eq!(found("recits", "").await, ["p1"]);
        assert_eq!(found("schaarbeek", "").await, [] as [String; 0]);
        assert_eq!(found("noord-oost", "").await, ["p2"], "by the name of its territory, in Dutch");
        assert_eq!(found("", "bassin-nord,bassin-sud").await, ["p1"]);
        let mut moderator = act(&world, who.moderator()).await;
        assert!(reading::list(&mut moderator, "", "", "").await.unwrap().invites);
    })
    .await;
}
