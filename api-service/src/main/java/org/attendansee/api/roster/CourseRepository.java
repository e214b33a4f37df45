package org.attendansee.api.roster;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface CourseRepository extends JpaRepository<Course, UUID>, JpaSpecificationExecutor<Course> {}
