--liquibase formatted sql

--changeset attendansee:audit-0018
--comment Also which faces are looked for
create or replace trigger tr_cameras_audit_changes
    after update of class_id, name, key_hash, key_expires_at, revoked_at, smallest_face, score_threshold, max_pixels,
    far_rows on cameras
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback create or replace trigger tr_cameras_audit_changes after update of class_id, name, key_hash, key_expires_at, revoked_at on cameras for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
