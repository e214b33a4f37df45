--liquibase formatted sql

--changeset attendansee:camera-0001
--comment A device that photographs a class; the key itself is nowhere, only its SHA-256 and how it begins
create table cameras (
    id             uuid         not null,
    class_id       uuid         not null,
    name           varchar(255) not null,
    key_hash       char(64)     not null,
    key_hint       varchar(16)  not null,
    key_expires_at timestamptz  not null,
    revoked_at     timestamptz,
    last_seen_at   timestamptz,
    version        bigint       not null default 0,
    created_at     timestamptz  not null default now(),
    updated_at     timestamptz  not null default now(),
    constraint pk_cameras primary key (id),
    constraint fk_cameras_class foreign key (class_id) references classes (id) on delete cascade,
    constraint unique_camera_per_class unique (class_id, name),
    constraint unique_camera_key unique (key_hash),
    constraint ck_cameras_name_not_blank check (length(trim(name)) > 0)
);
--rollback drop table cameras;

--changeset attendansee:camera-0002
--comment Photographs come from a user or from a camera, and outlive both
alter table images
    add column camera_id uuid,
    add constraint fk_images_camera foreign key (camera_id) references cameras (id) on delete set null,
    add constraint ck_images_one_uploader check (uploaded_by is null or camera_id is null);
--rollback alter table images drop column camera_id;

--changeset attendansee:camera-0003
create index ix_images_camera on images (camera_id) where camera_id is not null;
--rollback drop index ix_images_camera;
