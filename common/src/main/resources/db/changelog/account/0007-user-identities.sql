--liquibase formatted sql

--changeset attendansee:account-0021
--comment Whom an OpenID Connect provider knows under a subject; neither is ever given to somebody else
create table user_identities (
    issuer     varchar(512) not null,
    subject    varchar(255) not null,
    user_id    uuid         not null,
    created_at timestamptz  not null,
    constraint pk_user_identities primary key (issuer, subject),
    constraint fk_user_identities_user foreign key (user_id) references users (id) on delete cascade
);
--rollback drop table user_identities;

--changeset attendansee:account-0022
create index ix_user_identities_user on user_identities (user_id);
--rollback drop index ix_user_identities_user;

--changeset attendansee:account-0023
--comment Found under the user
create trigger tr_user_identities_audit after insert or update or delete on user_identities
    for each row when (pg_trigger_depth() = 0) execute function audit_row('user_id');
--rollback drop trigger tr_user_identities_audit on user_identities;

--changeset attendansee:account-0024
--comment Finds the account with a verified e-mail address
create index ix_users_email on users (lower(email));
--rollback drop index ix_users_email;
