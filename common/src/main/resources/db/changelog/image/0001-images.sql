--liquibase formatted sql

--changeset attendansee:image-0001
--comment A photograph of a session; width and height are of the upright picture, in pixels
create table images (
    id                    uuid         not null,
    session_id            uuid         not null,
    uploaded_by           uuid,
    file_name             varchar(255) not null,
    content_type          varchar(64)  not null,
    size_bytes            bigint       not null,
    sha256                char(64)     not null,
    width                 integer      not null,
    height                integer      not null,
    status                varchar(16)  not null,
    failure_reason        varchar(32),
    uploaded_at           timestamptz  not null,
    signalled_at          timestamptz  not null,
    processing_started_at timestamptz,
    processed_at          timestamptz,
    worker_id             varchar(128),
    detector              varchar(32),
    detection_scale       double precision,
    detection_millis      bigint,
    constraint pk_images primary key (id),
    constraint fk_images_session foreign key (session_id) references sessions (id) on delete cascade,
    constraint fk_images_uploaded_by foreign key (uploaded_by) references users (id) on delete set null,
    constraint unique_photo_per_session unique (session_id, sha256),
    constraint ck_images_status check (status in ('UPLOADED', 'PROCESSING', 'PROCESSED', 'FAILED')),
    constraint ck_images_failed_with_reason check ((status = 'FAILED') = (failure_reason is not null)),
    constraint ck_images_size_positive check (size_bytes > 0 and width > 0 and height > 0)
);
--rollback drop table images;

--changeset attendansee:image-0002
create index ix_images_session_uploaded on images (session_id, uploaded_at);
--rollback drop index ix_images_session_uploaded;

--changeset attendansee:image-0003
--comment What the sweeper looks for
create index ix_images_unfinished on images (signalled_at) where status in ('UPLOADED', 'PROCESSING');
--rollback drop index ix_images_unfinished;
