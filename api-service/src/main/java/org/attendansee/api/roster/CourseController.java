package org.attendansee.api.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.account.CurrentUserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes")
class CourseController {

    private final Courses courses;

    CourseController(Courses courses) {
        this.courses = courses;
    }

    @PostMapping
    ResponseEntity<CourseResponse> create(@CurrentUserId UUID userId, @Valid @RequestBody NewCourse request) {
        Course course = courses.create(userId, request.name(), request.description());
        return ResponseEntity.created(URI.create("/api/classes/" + course.id())).body(CourseResponse.from(course));
    }

    @GetMapping
    PagedModel<CourseResponse> list(@PageableDefault(size = 50, sort = "name") Pageable pageable) {
        return new PagedModel<>(courses.list(pageable).map(CourseResponse::from));
    }

    @GetMapping("/{classId}")
    CourseResponse get(@PathVariable UUID classId) {
        return CourseResponse.from(courses.get(classId));
    }

    record NewCourse(
            @NotBlank @Size(max = 255) String name,
            @Size(max = 10_000) String description) {

        NewCourse(String name, @Nullable String description) {
            this.name = name;
            this.description = description == null ? "" : description;
        }
    }

    record CourseResponse(UUID id, UUID ownerId, String name, String description, boolean active, Instant createdAt) {

        static CourseResponse from(Course course) {
            return new CourseResponse(
                    course.id(),
                    course.ownerId(),
                    course.name(),
                    course.description(),
                    course.active(),
                    course.createdAt());
        }
    }
}
