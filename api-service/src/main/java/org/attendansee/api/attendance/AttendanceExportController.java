package org.attendansee.api.attendance;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.SortDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Attendance as files: the same as the lists, all pages at once. */
@RestController
@RequestMapping("/api")
class AttendanceExportController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final SessionAttendanceQuery ofSession;
    private final ClassAttendanceQuery ofClass;

    AttendanceExportController(SessionAttendanceQuery ofSession, ClassAttendanceQuery ofClass) {
        this.ofSession = ofSession;
        this.ofClass = ofClass;
    }

    /**
     * Writes who was in a session as CSV.
     *
     * @param q words that must occur in the name, the student number or the email address
     * @param status those who are wanted; all when it is absent
     */
    @GetMapping(path = "/sessions/{sessionId}/attendance.csv", produces = CSV)
    ResponseEntity<byte[]> sessionAsCsv(
            @PathVariable UUID sessionId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable AttendanceStatus status,
            @SortDefault({"lastName", "firstName"}) Sort sort) {
        return csv(session(sessionId, q, status, sort));
    }

    /**
     * Prints who was in a session: PDF, A4.
     *
     * @param q words that must occur in the name, the student number or the email address
     * @param status those who are wanted; all when it is absent
     */
    @GetMapping(path = "/sessions/{sessionId}/attendance.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> sessionAsPdf(
            @PathVariable UUID sessionId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable AttendanceStatus status,
            @SortDefault({"lastName", "firstName"}) Sort sort) {
        return pdf(session(sessionId, q, status, sort));
    }

    /** Writes who was in which session of a class as CSV: a column for each session, with the letters of the list. */
    @GetMapping(path = "/classes/{classId}/attendance.csv", produces = CSV)
    ResponseEntity<byte[]> classAsCsv(
            @PathVariable UUID classId,
            @Valid @ModelAttribute ClassAttendanceFilter filter,
            @SortDefault({"lastName", "firstName"}) Sort sort) {
        return csv(matrix(classId, filter, sort));
    }

    /**
     * Prints who was in which session of a class: PDF, A4 across; sessions that find no room go on on further pages.
     */
    @GetMapping(path = "/classes/{classId}/attendance.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> classAsPdf(
            @PathVariable UUID classId,
            @Valid @ModelAttribute ClassAttendanceFilter filter,
            @SortDefault({"lastName", "firstName"}) Sort sort) {
        return pdf(matrix(classId, filter, sort));
    }

    private AttendanceTable session(UUID sessionId, @Nullable String q, @Nullable AttendanceStatus status, Sort sort) {
        return AttendanceTable.of(ofSession.of(sessionId, SearchWords.of(q), status, sort));
    }

    private AttendanceTable matrix(UUID classId, ClassAttendanceFilter filter, Sort sort) {
        return AttendanceTable.of(ofClass.nameOf(classId), ofClass.of(classId, filter, sort));
    }

    private static ResponseEntity<byte[]> csv(AttendanceTable table) {
        return file(table, "csv", MediaType.parseMediaType(CSV), AttendanceCsv.write(table));
    }

    private static ResponseEntity<byte[]> pdf(AttendanceTable table) {
        return file(table, "pdf", MediaType.APPLICATION_PDF, AttendancePdf.write(table));
    }

    private static ResponseEntity<byte[]> file(
            AttendanceTable table, String extension, MediaType type, byte[] content) {
        String name = "%s.%s".formatted(String.join(", ", table.heading().subList(0, 2)), extension);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replaceAll("[\\p{Cntrl}/\\\\]", "_"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
