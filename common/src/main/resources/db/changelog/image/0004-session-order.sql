--liquibase formatted sql

--changeset attendansee:image-0010
--comment The faces of a session are listed photograph by photograph, which otherwise reads the photographs of all sessions
create index ix_images_session on images (session_id, id);
--rollback drop index ix_images_session;
