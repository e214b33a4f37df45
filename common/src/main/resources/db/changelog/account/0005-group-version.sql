--liquibase formatted sql

--changeset attendansee:account-0016
--comment Two people who change the same group do not overwrite each other
alter table groups add column version bigint not null default 0;
--rollback alter table groups drop column version;
