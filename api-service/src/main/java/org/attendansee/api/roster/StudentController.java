package org.attendansee.api.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.face.Faces;
import org.attendansee.api.text.PlainText;
import org.attendansee.api.text.Printable;
import org.attendansee.api.web.BulkActions;
import org.attendansee.api.web.BulkRequest;
import org.attendansee.api.web.BulkResponse;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
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
@RequestMapping("/api/students")
class StudentController {

    private final Students students;
    private final Faces faces;
    private final Access access;

    StudentController(Students students, Faces faces, Access access) {
        this.students = students;
        this.faces = faces;
        this.access = access;
    }

    /** Enrols a student in a class. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<StudentResponse> create(@Valid @RequestBody NewStudent request) {
        Student student = students.create(request.classId(), request.fields());
        return ResponseEntity.created(URI.create("/api/students/" + student.id()))
                .eTag(student.tag().toString())
                .body(StudentResponse.from(student, null));
    }

    /**
     * Lists the students.
     *
     * @param q words that must occur in the name, the student number or the email address
     */
    @GetMapping
    PagedModel<StudentResponse> list(
            @RequestParam(required = false) @Nullable UUID classId,
            @RequestParam(required = false) @Nullable String q,
            @PageableDefault(
                            size = 50,
                            sort = {"lastName", "firstName"})
                    Pageable pageable) {
        Page<Student> found = students.list(classId, SearchWords.of(q), pageable);
        Map<UUID, String> pictures = faces.picturesOf(found.map(Student::id).getContent());
        return new PagedModel<>(found.map(student -> StudentResponse.from(student, pictures.get(student.id()))));
    }

    /** Reads a student. */
    @GetMapping("/{studentId}")
    ResponseEntity<StudentResponse> get(@PathVariable UUID studentId) {
        return answer(students.get(studentId));
    }

    /** Changes a student. */
    @PatchMapping("/{studentId}")
    ResponseEntity<StudentResponse> change(
            @PathVariable UUID studentId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<StudentFields> patch) {
        return answer(students.change(studentId, ifMatch, patch));
    }

    /** Makes one of two students who are the same person, who has the faces and the attendance of both. */
    @PostMapping("/{studentId}/merge")
    ResponseEntity<StudentResponse> merge(@PathVariable UUID studentId, @Valid @RequestBody Merge request) {
        return answer(students.merge(studentId, request.otherId()));
    }

    /** Deletes a student; their faces become unknown. */
    @DeleteMapping("/{studentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID studentId) {
        students.delete(studentId);
    }

    /** Does one thing to many students: {@code delete}. */
    @PostMapping("/bulk")
    BulkResponse bulk(@Valid @RequestBody BulkRequest request) {
        return new BulkActions()
                .with("delete", access.guarded(OwnedResource.STUDENT, students::delete))
                .run(request);
    }

    private ResponseEntity<StudentResponse> answer(Student student) {
        String picture = faces.picturesOf(List.of(student.id())).get(student.id());
        return ResponseEntity.ok().eTag(student.tag().toString()).body(StudentResponse.from(student, picture));
    }

    /** @param otherId the student whose faces and attendance are taken over, and whose row goes */
    record Merge(@NotNull UUID otherId) {}

    record NewStudent(
            @NotNull UUID classId,

            @NotBlank @Printable @Size(max = 150) String firstName,

            @NotBlank @Printable @Size(max = 150) String lastName,

            @Printable @Size(max = 64) String studentNumber,

            @Email @Printable @Size(max = 254) String email) {

        NewStudent(
                UUID classId,
                @Nullable String firstName,
                @Nullable String lastName,
                @Nullable String studentNumber,
                @Nullable String email) {
            this.classId = classId;
            this.firstName = PlainText.singleLine(firstName);
            this.lastName = PlainText.singleLine(lastName);
            this.studentNumber = PlainText.singleLine(studentNumber);
            this.email = PlainText.singleLine(email);
        }

        StudentFields fields() {
            return new StudentFields(firstName, lastName, studentNumber, email);
        }
    }

    /** @param photo path of a picture of the student, the fittest of their faces; absent when none of them is known */
    record StudentResponse(
            UUID id,
            UUID classId,
            @JsonUnwrapped StudentFields fields,
            Instant createdAt,
            @Nullable String photo) {

        static StudentResponse from(Student student, @Nullable String photo) {
            return new StudentResponse(student.id(), student.classId(), student.fields(), student.createdAt(), photo);
        }
    }
}
