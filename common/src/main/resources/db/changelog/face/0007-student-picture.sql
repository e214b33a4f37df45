--liquibase formatted sql

--changeset attendansee:face-0030
--comment Finds the faces of a student, the fittest first: it is the student's picture in lists
create index ix_face_crops_student_quality on face_crops (student_id, quality desc, id) where student_id is not null;
--rollback drop index ix_face_crops_student_quality;

--changeset attendansee:face-0031
--comment The index by student and quality does its work
drop index ix_face_crops_student;
--rollback create index ix_face_crops_student on face_crops (student_id);
