//! The server: settings, HTTP, jobs, mail. What the product does lives in `app/`.
//!
//! Read: [`config`] (every setting), [`boot`] (how it starts and stops), [`listen`] (connections), [`http`] (what a request
//! meets, in order), [`jobs`], [`post`] (mail), [`demo`].

pub mod boot;
pub mod config;
pub mod demo;
pub mod http;
pub mod jobs;
pub mod listen;
pub mod post;
