--liquibase formatted sql

--changeset attendansee:image-0031
--comment claims: how many deliveries workers began with since one of them came to an end; claimed_delivery: the last of them, as partition-offset/count. Kafka counts deliveries too, but also those that nobody saw
alter table images
    add column claims integer not null default 0,
    add column claimed_delivery varchar(64),
    add constraint ck_images_claims_not_negative check (claims >= 0);
--rollback alter table images drop constraint ck_images_claims_not_negative, drop column claimed_delivery, drop column claims;
