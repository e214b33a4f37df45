package org.attendansee.api.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sessions")
class ClassSessionController {

    private final ClassSessions sessions;

    ClassSessionController(ClassSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping
    ResponseEntity<ClassSessionResponse> create(@Valid @RequestBody NewClassSession request) {
        ClassSession session = sessions.create(request);
        return ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
                .body(ClassSessionResponse.from(session));
    }

    @GetMapping
    PagedModel<ClassSessionResponse> list(
            @RequestParam(required = false) @Nullable UUID classId,
            @PageableDefault(size = 50, sort = "date", direction = Direction.DESC) Pageable pageable) {
        return new PagedModel<>(sessions.list(classId, pageable).map(ClassSessionResponse::from));
    }

    @GetMapping("/{sessionId}")
    ClassSessionResponse get(@PathVariable UUID sessionId) {
        return ClassSessionResponse.from(sessions.get(sessionId));
    }

    record NewClassSession(
            @NotNull UUID classId,
            @NotBlank @Size(max = 255) String name,
            @NotNull LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            @Size(max = 10_000) String notes) {

        NewClassSession(
                UUID classId,
                String name,
                LocalDate date,
                @Nullable LocalTime startTime,
                @Nullable LocalTime endTime,
                @Nullable String notes) {
            this.classId = classId;
            this.name = name;
            this.date = date;
            this.startTime = startTime;
            this.endTime = endTime;
            this.notes = notes == null ? "" : notes;
        }
    }

    record ClassSessionResponse(
            UUID id,
            UUID classId,
            String name,
            LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            String notes,
            Instant createdAt) {

        static ClassSessionResponse from(ClassSession session) {
            return new ClassSessionResponse(
                    session.id(),
                    session.classId(),
                    session.name(),
                    session.date(),
                    session.startTime(),
                    session.endTime(),
                    session.notes(),
                    session.createdAt());
        }
    }
}
