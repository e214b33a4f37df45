--liquibase formatted sql

--changeset attendansee:account-0010
--comment Someone who signed in and has not signed out; tokens and cookies are good for as long as their row is here
create table sign_ins (
    id           uuid        not null,
    user_id      uuid        not null,
    session_hash char(64),
    started_at   timestamptz not null,
    expires_at   timestamptz not null,
    constraint pk_sign_ins primary key (id),
    constraint fk_sign_ins_user foreign key (user_id) references users (id) on delete cascade,
    constraint unique_sign_in_session unique (session_hash),
    constraint ck_sign_ins_expires_after_start check (expires_at > started_at)
);
--rollback drop table sign_ins;

--changeset attendansee:account-0011
create index ix_sign_ins_user on sign_ins (user_id);
--rollback drop index ix_sign_ins_user;

--changeset attendansee:account-0012
--comment SHA-256 of each refresh token of a sign-in; one that is used again has been stolen
create table refresh_tokens (
    token_hash char(64)    not null,
    sign_in_id uuid        not null,
    issued_at  timestamptz not null,
    used_at    timestamptz,
    constraint pk_refresh_tokens primary key (token_hash),
    constraint fk_refresh_tokens_sign_in foreign key (sign_in_id) references sign_ins (id) on delete cascade
);
--rollback drop table refresh_tokens;

--changeset attendansee:account-0013
create index ix_refresh_tokens_sign_in on refresh_tokens (sign_in_id);
--rollback drop index ix_refresh_tokens_sign_in;
