package org.attendansee.api.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.image.ImageCounts.Counts;
import org.attendansee.api.image.Reprocessing;
import org.attendansee.api.session.ClassSessions.WithCounts;
import org.attendansee.api.text.Printable;
import org.attendansee.api.web.BulkActions;
import org.attendansee.api.web.BulkRequest;
import org.attendansee.api.web.BulkResponse;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
@RequestMapping("/api/sessions")
class ClassSessionController {

    private final ClassSessions sessions;
    private final Reprocessing reprocessing;
    private final Access access;

    ClassSessionController(ClassSessions sessions, Reprocessing reprocessing, Access access) {
        this.sessions = sessions;
        this.reprocessing = reprocessing;
        this.access = access;
    }

    /** Creates a session of a class. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClassSessionResponse> create(@Valid @RequestBody NewClassSession request) {
        WithCounts created = sessions.create(request.classId(), request.fields());
        return ResponseEntity.created(
                        URI.create("/api/sessions/" + created.session().id()))
                .eTag(created.session().tag().toString())
                .body(ClassSessionResponse.from(created));
    }

    /**
     * Lists the sessions.
     *
     * @param from the earliest date
     * @param to the latest date
     * @param q words that must occur in the name or the notes
     */
    @GetMapping
    PagedModel<ClassSessionResponse> list(
            @RequestParam(required = false) @Nullable UUID classId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @PageableDefault(size = 50, sort = "date", direction = Direction.DESC) Pageable pageable) {
        return new PagedModel<>(
                sessions.list(classId, from, to, SearchWords.of(q), pageable).map(ClassSessionResponse::from));
    }

    /** Reads a session. */
    @GetMapping("/{sessionId}")
    ResponseEntity<ClassSessionResponse> get(@PathVariable UUID sessionId) {
        return answer(sessions.get(sessionId));
    }

    /** Changes a session. */
    @PatchMapping("/{sessionId}")
    ResponseEntity<ClassSessionResponse> change(
            @PathVariable UUID sessionId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<ClassSessionFields> patch) {
        return answer(sessions.change(sessionId, ifMatch, patch));
    }

    /** Deletes a session with its photographs and faces. */
    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID sessionId) {
        sessions.delete(sessionId);
    }

    /** Does one thing to many sessions: {@code delete}, {@code reset} and {@code clear}. */
    @PostMapping("/bulk")
    BulkResponse bulk(@Valid @RequestBody BulkRequest request) {
        return new BulkActions()
                .with("delete", access.guarded(OwnedResource.SESSION, sessions::delete))
                .with("reset", access.guarded(OwnedResource.SESSION, reprocessing::reset))
                .with("clear", access.guarded(OwnedResource.SESSION, reprocessing::clear))
                .run(request);
    }

    private static ResponseEntity<ClassSessionResponse> answer(WithCounts found) {
        return ResponseEntity.ok().eTag(found.session().tag().toString()).body(ClassSessionResponse.from(found));
    }

    record NewClassSession(
            @NotNull UUID classId,
            @NotBlank @Printable @Size(max = 255) String name,
            @NotNull LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,

            @Printable(lines = true) @Size(max = 10_000) @Nullable
            String notes) {

        ClassSessionFields fields() {
            return new ClassSessionFields(name, date, startTime, endTime, notes);
        }
    }

    record ClassSessionResponse(
            UUID id,
            UUID classId,
            @JsonUnwrapped ClassSessionFields fields,
            Counts counts,
            Instant createdAt,
            Instant updatedAt) {

        static ClassSessionResponse from(WithCounts found) {
            ClassSession session = found.session();
            return new ClassSessionResponse(
                    session.id(),
                    session.classId(),
                    session.fields(),
                    found.counts(),
                    session.createdAt(),
                    session.updatedAt());
        }
    }
}
