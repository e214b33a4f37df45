--liquibase formatted sql

--changeset attendansee:account-0020
--comment Finds the sign-ins whose time is over
create index ix_sign_ins_expires on sign_ins (expires_at);
--rollback drop index ix_sign_ins_expires;
