--liquibase formatted sql

--changeset attendansee:attendance-0001
--comment What a person decided about the attendance of a student, which goes before what faces say. decided_by is empty once that user is gone
create table manual_attendance (
    id         uuid          not null default uuidv7(),
    session_id uuid          not null,
    student_id uuid          not null,
    status     varchar(7)    not null,
    note       varchar(1000) not null default '',
    decided_by uuid,
    decided_at timestamptz   not null,
    constraint pk_manual_attendance primary key (id),
    constraint fk_manual_attendance_session foreign key (session_id) references sessions (id) on delete cascade,
    constraint fk_manual_attendance_student foreign key (student_id) references students (id) on delete cascade,
    constraint fk_manual_attendance_decided_by foreign key (decided_by) references users (id) on delete set null,
    constraint unique_decision_per_session unique (session_id, student_id),
    constraint ck_manual_attendance_status check (status in ('PRESENT', 'ABSENT', 'EXCUSED'))
);
--rollback drop table manual_attendance;

--changeset attendansee:attendance-0002
--comment What is looked through when a student is deleted or merged
create index ix_manual_attendance_student on manual_attendance (student_id);
--rollback drop index ix_manual_attendance_student;

--changeset attendansee:attendance-0003
--comment What is looked through when a user is deleted
create index ix_manual_attendance_decided_by on manual_attendance (decided_by);
--rollback drop index ix_manual_attendance_decided_by;

--changeset attendansee:attendance-0004
create trigger tr_manual_attendance_audit after insert or update or delete on manual_attendance
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_manual_attendance_audit on manual_attendance;
