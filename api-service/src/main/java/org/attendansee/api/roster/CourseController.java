package org.attendansee.api.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.account.CurrentUserId;
import org.attendansee.api.text.Printable;
import org.attendansee.api.web.BulkActions;
import org.attendansee.api.web.BulkRequest;
import org.attendansee.api.web.BulkResponse;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes")
class CourseController {

    private final Courses courses;
    private final ClassStatisticsQuery statistics;
    private final Access access;

    CourseController(Courses courses, ClassStatisticsQuery statistics, Access access) {
        this.courses = courses;
        this.statistics = statistics;
        this.access = access;
    }

    /** Creates a class, which is yours. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CourseResponse> create(@CurrentUserId UUID userId, @Valid @RequestBody NewCourse request) {
        Course course = courses.create(userId, request.name(), request.description());
        return ResponseEntity.created(URI.create("/api/classes/" + course.id()))
                .eTag(course.tag().toString())
                .body(CourseResponse.from(course));
    }

    /**
     * Lists the classes.
     *
     * @param active false for archived classes, true for the others; all when it is absent
     * @param ownerId whose classes are wanted; all when it is absent
     * @param q words that must occur in the name or the description
     */
    @GetMapping
    PagedModel<CourseResponse> list(
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable UUID ownerId,
            @RequestParam(required = false) @Nullable String q,
            @PageableDefault(size = 50, sort = "name") Pageable pageable) {
        return new PagedModel<>(
                courses.list(active, ownerId, SearchWords.of(q), pageable).map(CourseResponse::from));
    }

    /** Reads a class. */
    @GetMapping("/{classId}")
    ResponseEntity<CourseResponse> get(@PathVariable UUID classId) {
        return answer(courses.get(classId));
    }

    /** Counts what is in a class. */
    @GetMapping("/{classId}/statistics")
    ClassStatistics statistics(@PathVariable UUID classId) {
        return statistics.of(classId);
    }

    /** Changes a class; with {@code active} false it is archived. */
    @PatchMapping("/{classId}")
    ResponseEntity<CourseResponse> change(
            @PathVariable UUID classId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<CourseFields> patch) {
        return answer(courses.change(classId, ifMatch, patch));
    }

    /** Deletes a class with its students, sessions, photographs and faces. */
    @DeleteMapping("/{classId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID classId) {
        courses.delete(classId);
    }

    /** Does one thing to many classes: {@code archive}, {@code restore} and {@code delete}. */
    @PostMapping("/bulk")
    BulkResponse bulk(@Valid @RequestBody BulkRequest request) {
        return new BulkActions()
                .with("archive", access.guarded(OwnedResource.CLASS, id -> courses.setActive(id, false)))
                .with("restore", access.guarded(OwnedResource.CLASS, id -> courses.setActive(id, true)))
                .with("delete", access.guarded(OwnedResource.CLASS, courses::delete))
                .run(request);
    }

    private static ResponseEntity<CourseResponse> answer(Course course) {
        return ResponseEntity.ok().eTag(course.tag().toString()).body(CourseResponse.from(course));
    }

    record NewCourse(
            @NotBlank @Printable @Size(max = 255) String name,
            @Printable(lines = true) @Size(max = 10_000) String description) {

        NewCourse(String name, @Nullable String description) {
            this.name = name;
            this.description = description == null ? "" : description;
        }
    }

    record CourseResponse(
            UUID id, UUID ownerId, @JsonUnwrapped CourseFields fields, Instant createdAt, Instant updatedAt) {

        static CourseResponse from(Course course) {
            return new CourseResponse(
                    course.id(), course.ownerId(), course.fields(), course.createdAt(), course.updatedAt());
        }
    }
}
