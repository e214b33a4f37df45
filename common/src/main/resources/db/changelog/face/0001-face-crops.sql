--liquibase formatted sql

--changeset attendansee:face-0001
--comment A face in a photograph; the box is in pixels of the upright original, origin top-left
create table face_crops (
    id                   uuid             not null,
    image_id             uuid             not null,
    face_index           integer          not null,
    box_x                integer          not null,
    box_y                integer          not null,
    box_width            integer          not null,
    box_height           integer          not null,
    detection_score      double precision not null,
    detector             varchar(32)      not null,
    student_id           uuid,
    identification_score double precision,
    created_at           timestamptz      not null,
    constraint pk_face_crops primary key (id),
    constraint fk_face_crops_image foreign key (image_id) references images (id) on delete cascade,
    constraint fk_face_crops_student foreign key (student_id) references students (id) on delete set null,
    constraint unique_face_per_image unique (image_id, face_index),
    constraint ck_face_crops_index check (face_index >= 0),
    constraint ck_face_crops_box_positive check (box_x >= 0 and box_y >= 0 and box_width > 0 and box_height > 0),
    constraint ck_face_crops_detection_score check (detection_score between 0 and 1),
    constraint ck_face_crops_identification_score check (identification_score between 0 and 1)
);
--rollback drop table face_crops;

--changeset attendansee:face-0002
create index ix_face_crops_student on face_crops (student_id);
--rollback drop index ix_face_crops_student;

--changeset attendansee:face-0003 splitStatements:false
--comment A box that leaves its picture is refused, whoever writes it
create function face_crop_inside_image() returns trigger language plpgsql as $$
declare
    image_width integer;
    image_height integer;
begin
    select width, height into image_width, image_height from images where id = new.image_id;
    if new.box_x + new.box_width > image_width or new.box_y + new.box_height > image_height then
        raise exception 'box (%, %, % x %) leaves the image of % x %',
            new.box_x, new.box_y, new.box_width, new.box_height, image_width, image_height
            using errcode = 'check_violation', constraint = 'ck_face_crops_box_inside_image';
    end if;
    return new;
end
$$;
--rollback drop function face_crop_inside_image();

--changeset attendansee:face-0004
create trigger tr_face_crops_inside_image before insert or update of box_x, box_y, box_width, box_height on face_crops
    for each row execute function face_crop_inside_image();
--rollback drop trigger tr_face_crops_inside_image on face_crops;
