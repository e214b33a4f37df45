package org.attendansee.api.camera;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface CameraRepository extends JpaRepository<Camera, UUID>, JpaSpecificationExecutor<Camera> {}
