package org.attendansee.api.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.attendansee.api.account.CurrentUserId;
import org.attendansee.api.text.Printable;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class AttendanceController {

    private final SessionAttendanceQuery ofSession;
    private final ClassAttendanceQuery ofClass;
    private final ManualAttendance manual;

    AttendanceController(SessionAttendanceQuery ofSession, ClassAttendanceQuery ofClass, ManualAttendance manual) {
        this.ofSession = ofSession;
        this.ofClass = ofClass;
        this.manual = manual;
    }

    /**
     * Lists who was in a session: whoever has a face in a photograph of it, unless a person decided otherwise. Until it
     * is photographed, or somebody is declared present or absent, it was not held, and nobody is absent.
     *
     * @param q words that must occur in the name, the student number or the email address
     * @param status those who are wanted; all when it is absent
     */
    @GetMapping("/sessions/{sessionId}/attendance")
    SessionAttendance ofSession(
            @PathVariable UUID sessionId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable AttendanceStatus status,
            @PageableDefault(
                            size = 50,
                            sort = {"lastName", "firstName"})
                    Pageable pageable) {
        return SessionAttendance.from(ofSession.of(sessionId, SearchWords.of(q), status, pageable.getSort()), pageable);
    }

    /**
     * Lists who was in which session of a class. Percentages leave out who was excused, and sessions that were not
     * held.
     */
    @GetMapping("/classes/{classId}/attendance")
    ClassAttendance ofClass(
            @PathVariable UUID classId,
            @Valid @ModelAttribute ClassAttendanceFilter filter,
            @PageableDefault(
                            size = 50,
                            sort = {"lastName", "firstName"})
                    Pageable pageable) {
        return ClassAttendance.from(ofClass.of(classId, filter, pageable.getSort()), pageable);
    }

    /** Decides whether a student was in a session, whatever faces say. */
    @PutMapping("/sessions/{sessionId}/attendance/{studentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            @CurrentUserId UUID userId,
            @PathVariable UUID sessionId,
            @PathVariable UUID studentId,
            @Valid @RequestBody NewDecision decision) {
        manual.decide(sessionId, Set.of(studentId), decision.status(), decision.note(), userId, "studentId");
    }

    /** Takes back what was decided about a student in a session: faces say again. */
    @DeleteMapping("/sessions/{sessionId}/attendance/{studentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID sessionId, @PathVariable UUID studentId) {
        manual.takeBack(sessionId, Set.of(studentId), "studentId");
    }

    /**
     * Decides about many students of a session at once, or takes decisions back: about all of them, or about none when
     * a student is of another class.
     */
    @PostMapping("/sessions/{sessionId}/attendance/bulk")
    Decided decideMany(
            @CurrentUserId UUID userId, @PathVariable UUID sessionId, @Valid @RequestBody NewDecisions decisions) {
        List<UUID> changed = carryOut(sessionId, decisions, userId);
        return new Decided(changed.size(), changed);
    }

    private List<UUID> carryOut(UUID sessionId, NewDecisions wanted, UUID userId) {
        if (wanted.rest() == !wanted.studentIds().isEmpty()) {
            throw new InvalidFieldException(
                    "studentIds", Reason.of("students-or-rest", "must name students unless rest is true"));
        }
        AttendanceStatus status = wanted.status();
        if (wanted.rest()) {
            if (status == null) {
                throw new InvalidFieldException("status", Reason.of("status-for-rest", "is required if rest is true"));
            }
            return manual.decideAboutTheRest(sessionId, status, wanted.note(), userId);
        }
        return status == null
                ? manual.takeBack(sessionId, wanted.studentIds(), "studentIds")
                : manual.decide(sessionId, wanted.studentIds(), status, wanted.note(), userId, "studentIds");
    }

    /** @param note why, at most 1,000 characters */
    record NewDecision(
            @NotNull AttendanceStatus status,
            @Printable(lines = true) @Size(max = 1000) String note) {

        NewDecision(AttendanceStatus status, @Nullable String note) {
            this.status = status;
            this.note = note == null ? "" : note;
        }
    }

    /**
     * A decision about many.
     *
     * @param status what is decided; absent to take back what was
     * @param note why, at most 1,000 characters
     * @param studentIds whom it is about, unless it is about the rest
     * @param rest true for all who have no face in the session, and about whom nobody decided
     */
    record NewDecisions(
            @Nullable AttendanceStatus status,
            @Printable(lines = true) @Size(max = 1000) String note,
            @Size(max = 1000) List<@NotNull UUID> studentIds,
            Boolean rest) {

        NewDecisions(
                @Nullable AttendanceStatus status,
                @Nullable String note,
                @Nullable List<UUID> studentIds,
                @Nullable Boolean rest) {
            this.status = status;
            this.note = note == null ? "" : note;
            this.studentIds = studentIds == null ? List.of() : studentIds;
            this.rest = rest != null && rest;
        }
    }

    /**
     * What a decision about many has changed.
     *
     * @param changed about how many students something else is decided now
     * @param studentIds who they are
     */
    record Decided(int changed, List<UUID> studentIds) {}
}
