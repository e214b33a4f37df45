--liquibase formatted sql

--changeset attendansee:idempotency-0001
--comment What became of an upload, for the case that it is repeated; the principal is a user or a camera
create table idempotency_keys (
    principal_id uuid         not null,
    key          varchar(255) not null,
    file_index   integer      not null,
    sha256       char(64)     not null,
    image_id     uuid         not null,
    expires_at   timestamptz  not null,
    constraint pk_idempotency_keys primary key (principal_id, key, file_index),
    constraint fk_idempotency_keys_image foreign key (image_id) references images (id) on delete cascade,
    constraint ck_idempotency_keys_index_not_negative check (file_index >= 0)
);
--rollback drop table idempotency_keys;

--changeset attendansee:idempotency-0002
create index ix_idempotency_keys_image on idempotency_keys (image_id);
--rollback drop index ix_idempotency_keys_image;

--changeset attendansee:idempotency-0003
--comment What the sweeper looks for
create index ix_idempotency_keys_expires on idempotency_keys (expires_at);
--rollback drop index ix_idempotency_keys_expires;
