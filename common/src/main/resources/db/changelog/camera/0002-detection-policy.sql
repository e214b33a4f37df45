--liquibase formatted sql

--changeset attendansee:camera-0004
--comment Which faces are looked for in what a camera takes; empty for what the deployment looks for. Sizes in pixels
alter table cameras
    add column smallest_face   integer,
    add column score_threshold double precision,
    add column max_pixels      bigint,
    add column far_rows        boolean,
    add constraint ck_cameras_smallest_face check (smallest_face between 1 and 4096),
    add constraint ck_cameras_score_threshold check (score_threshold between 0.1 and 1),
    add constraint ck_cameras_max_pixels check (max_pixels between 102400 and 100000000);
--rollback alter table cameras drop constraint ck_cameras_max_pixels, drop constraint ck_cameras_score_threshold, drop constraint ck_cameras_smallest_face, drop column far_rows, drop column max_pixels, drop column score_threshold, drop column smallest_face;

--changeset attendansee:camera-0005
--comment A photograph keeps what its camera looked for when it was uploaded, so that it is searched alike however often it is signalled, and when the camera is gone
alter table images
    add column smallest_face   integer,
    add column score_threshold double precision,
    add column max_pixels      bigint,
    add column far_rows        boolean;
--rollback alter table images drop column far_rows, drop column max_pixels, drop column score_threshold, drop column smallest_face;

--changeset attendansee:camera-0006 splitStatements:false
create function image_takes_detection_policy() returns trigger language plpgsql as $$
begin
    select smallest_face, score_threshold, max_pixels, far_rows
    into new.smallest_face, new.score_threshold, new.max_pixels, new.far_rows
    from cameras where id = new.camera_id;
    return new;
end
$$;
--rollback drop function image_takes_detection_policy();

--changeset attendansee:camera-0007
create trigger tr_images_take_detection_policy before insert on images
    for each row when (new.camera_id is not null) execute function image_takes_detection_policy();
--rollback drop trigger tr_images_take_detection_policy on images;

--changeset attendansee:camera-0008
--comment Whoever has a photograph searched again wants it searched as the camera is set now
create trigger tr_images_take_new_detection_policy before update of status on images
    for each row when (new.camera_id is not null and old.status in ('PROCESSED', 'FAILED') and new.status = 'UPLOADED')
    execute function image_takes_detection_policy();
--rollback drop trigger tr_images_take_new_detection_policy on images;
