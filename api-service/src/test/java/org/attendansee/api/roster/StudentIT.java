package org.attendansee.api.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class StudentIT extends ApiIT {

    private static final String STUDENT = "/api/students/{id}";

    private UUID classId;

    @BeforeEach
    void openAClass() {
        classId = newClass();
    }

    @Test
    void isOnTheRosterOfOneClass() {
        UUID id = newStudent(classId, "Ada", "Lovelace");

        get(STUDENT, id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .jsonPath("$.classId")
                .isEqualTo(classId.toString())
                .jsonPath("$.firstName")
                .isEqualTo("Ada")
                .jsonPath("$.studentNumber")
                .isEqualTo("");
    }

    @Test
    void hasANameThatIsUniqueInTheClass() {
        newStudent(classId, "Ada", "Lovelace");
        newStudent(newClass(), "Ada", "Lovelace");

        ResponseSpec again = post("/api/students", student("  Ada ", "Lovelace"));

        again.expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:conflict")
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields).isEqualTo(List.of("firstName", "lastName")));
    }

    @Test
    void namesWhatIsWrongWithAField() {
        namesField("lastName", post("/api/students", student("Ada", " ")));
        namesField(
                "email",
                post(
                        "/api/students",
                        Map.of("classId", classId, "firstName", "Ada", "lastName", "Lovelace", "email", "nowhere")));
        namesField("classId", post("/api/students", Map.of("classId", "x", "firstName", "A", "lastName", "B")));
    }

    @Test
    void refusesANulCharacter() {
        post("/api/students", student("A\u0000da", "Lovelace")).expectStatus().isBadRequest();
        get("/api/students?q={q}", "\u0000").expectStatus().isBadRequest();
    }

    @Test
    void leavesTheClassWhenDeleted() {
        UUID id = newStudent(classId, "Ada", "Lovelace");

        delete(STUDENT, id).expectStatus().isNoContent();

        delete(STUDENT, id).expectStatus().isNotFound();
        assertThat(names("/api/students?classId={id}", classId)).isEmpty();
    }

    @Nested
    class Listed {

        @BeforeEach
        void enrol() {
            newStudent(classId, "Grace", "Hopper");
            newStudent(classId, "Ada", "Lovelace");
            newStudent(classId, "小明", "王");
            create(
                    "/api/students",
                    Map.of(
                            "classId", classId,
                            "firstName", "Alan",
                            "lastName", "Turing",
                            "studentNumber", "100%_sure",
                            "email", "alan@bletchley.example"));
        }

        @Test
        void areSortedByLastName() {
            assertThat(names("/api/students?classId={id}", classId))
                    .containsExactly("Hopper", "Lovelace", "Turing", "王");
            assertThat(names("/api/students?classId={id}&sort=firstName,desc", classId))
                    .containsExactly("王", "Hopper", "Turing", "Lovelace");
        }

        @Test
        void areFoundByWhatIsKnownOfThem() {
            assertThat(search("love ADA")).containsExactly("Lovelace");
            assertThat(search("bletchley")).containsExactly("Turing");
            assertThat(search("小")).containsExactly("王");
            assertThat(search("%_s")).containsExactly("Turing");
            assertThat(search("ada turing")).isEmpty();
        }

        @Test
        void comePageByPage() {
            List<String> paged = IntStream.range(0, 4)
                    .mapToObj(page -> names("/api/students?classId={id}&size=1&page={page}", classId, page))
                    .flatMap(List::stream)
                    .toList();

            assertThat(paged).containsExactly("Hopper", "Lovelace", "Turing", "王");
        }

        @Test
        void cannotBeSortedByWhatTheyDoNotHave() {
            namesField("sort", get("/api/students?sort=shoeSize"));
        }

        private List<String> search(String typed) {
            return names("/api/students?classId={id}&q={q}", classId, typed);
        }
    }

    @Nested
    class Changed {

        private UUID id;

        @BeforeEach
        void enrol() {
            id = create(
                    "/api/students",
                    Map.of("classId", classId, "firstName", "Ada", "lastName", "Byron", "email", "ada@example.org"));
        }

        @Test
        void keepsWhatThePatchDoesNotName() {
            ResponseSpec changed = patch(STUDENT, "\"0\"", Map.of("lastName", "Lovelace"), id);

            changed.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
            assertThat(json(get(STUDENT, id)).path("lastName").asString()).isEqualTo("Lovelace");
            assertThat(json(get(STUDENT, id)).path("email").asString()).isEqualTo("ada@example.org");
        }

        @Test
        void emptiesWhatThePatchNulls() {
            patch(STUDENT, "*", "{\"email\": null}", id)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.email")
                    .isEqualTo("");
        }

        @Test
        void isNotChangedByThoseWhoHaveNotSeenIt() {
            patch(STUDENT, "\"0\"", Map.of("lastName", "King"), id)
                    .expectStatus()
                    .isOk();

            patch(STUDENT, "\"0\"", Map.of("lastName", "Lovelace"), id)
                    .expectStatus()
                    .isEqualTo(412)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:stale-version");
            assertThat(json(get(STUDENT, id)).path("lastName").asString()).isEqualTo("King");
        }

        @Test
        void isNotChangedByThoseWhoDoNotSayWhatTheyHaveSeen() {
            client.patch()
                    .uri(STUDENT, id)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("lastName", "King"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(428)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:version-missing");
        }

        @Test
        void cannotTakeTheNameOfAnother() {
            newStudent(classId, "Ada", "Lovelace");

            patch(STUDENT, "*", Map.of("lastName", "Lovelace"), id)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.errors[1].field")
                    .isEqualTo("lastName");
        }

        @Test
        void namesTheFieldThatCannotBeChangedLikeThis() {
            namesField("firstName", patch(STUDENT, "*", "{\"firstName\": null}", id));
            namesField("firstName", patch(STUDENT, "*", Map.of("firstName", List.of(1)), id));
            namesField("classId", patch(STUDENT, "*", Map.of("classId", newClass()), id));
        }

        @Test
        void refusesAPatchThatIsNone() {
            patch(STUDENT, "*", "[]", id).expectStatus().isBadRequest();
            patch(STUDENT, "*", "null", id).expectStatus().isBadRequest();
            patch(STUDENT, "*", "{", id).expectStatus().isBadRequest();
        }
    }

    private Map<String, ?> student(String firstName, String lastName) {
        return Map.of("classId", classId, "firstName", firstName, "lastName", lastName);
    }

    private List<String> names(String path, Object... variables) {
        return json(get(path, variables).expectStatus().isOk())
                .path("content")
                .valueStream()
                .map(student -> student.path("lastName").asString())
                .toList();
    }

    private static void namesField(String field, ResponseSpec response) {
        JsonNode problem = json(response.expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
    }
}
