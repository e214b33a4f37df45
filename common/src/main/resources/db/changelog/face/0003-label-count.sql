--liquibase formatted sql

--changeset attendansee:face-0006
--comment How many faces of a photograph are a student's: statistics need not count them, row by row, each time
alter table images add column labelled_count integer not null default 0;
--rollback alter table images drop column labelled_count;

--changeset attendansee:face-0007 splitStatements:false
--comment Whoever writes a label locks the photograph; workers do anyway
create function face_crop_counts_label() returns trigger language plpgsql as $$
begin
    update images set labelled_count = labelled_count + case when new.student_id is null then -1 else 1 end
    where id = new.image_id;
    return null;
end
$$;
--rollback drop function face_crop_counts_label();

--changeset attendansee:face-0008
create trigger tr_face_crops_count_new_label after insert on face_crops
    for each row when (new.student_id is not null) execute function face_crop_counts_label();
--rollback drop trigger tr_face_crops_count_new_label on face_crops;

--changeset attendansee:face-0009
--comment Also when a student is deleted, which makes their faces nobody's
create trigger tr_face_crops_count_label after update of student_id on face_crops
    for each row when ((old.student_id is null) <> (new.student_id is null)) execute function face_crop_counts_label();
--rollback drop trigger tr_face_crops_count_label on face_crops;

--changeset attendansee:face-0010 splitStatements:false
create function face_crops_uncount_labels() returns trigger language plpgsql as $$
begin
    update images set labelled_count = labelled_count - gone.labels
    from (select image_id, count(*) as labels from deleted_faces where student_id is not null group by image_id) as gone
    where images.id = gone.image_id;
    return null;
end
$$;
--rollback drop function face_crops_uncount_labels();

--changeset attendansee:face-0011
create trigger tr_face_crops_uncount_labels after delete on face_crops
    referencing old table as deleted_faces for each statement execute function face_crops_uncount_labels();
--rollback drop trigger tr_face_crops_uncount_labels on face_crops;

--changeset attendansee:face-0012
update images
set labelled_count = (select count(*) from face_crops where image_id = images.id and student_id is not null);
--rollback update images set labelled_count = 0;
