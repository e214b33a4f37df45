package org.attendansee.local.bench;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** Every route that lists or counts. */
public final class ListRoutes {

    private ListRoutes() {}

    /** The routes, asked for the rows of a class. */
    public static List<BenchRoute> of(MeasuredClass c) {
        ClassSize size = c.size();
        return List.of(
                route("classes", i -> "/api/classes"),
                route("classes, searched", i -> "/api/classes?q=measured"),
                route("class", i -> "/api/classes/" + c.id()),
                route("class statistics", i -> "/api/classes/" + c.id() + "/statistics"),
                route("students", i -> "/api/students?classId=" + c.id()),
                route("students, searched", i -> "/api/students?classId=" + c.id() + "&q=ada"),
                route("students, last page", i -> "/api/students?classId=" + c.id() + last(size.students(), 50)),
                route("student", i -> "/api/students/" + any(c.students(), i)),
                route("sessions", i -> "/api/sessions?classId=" + c.id()),
                route("sessions, searched", i -> "/api/sessions?classId=" + c.id() + "&q=lecture+17"),
                route("sessions, last page", i -> "/api/sessions?classId=" + c.id() + last(size.sessions(), 50)),
                route("session", i -> "/api/sessions/" + any(c.sessions(), i)),
                route("images of session", i -> images(c, i)),
                route(
                        "images of session, last page",
                        i -> images(c, i) + "?sort=uploadedAt" + last(size.imagesPerSession(), 50)),
                route("image with faces", i -> "/api/images/" + any(c.images(), i)),
                route("faces of image", i -> "/api/images/" + any(c.images(), i) + "/faces"),
                route("faces of session", i -> faces(c, i)),
                route(
                        "faces of session, last page",
                        i -> faces(c, i) + "?sort=imageId,index" + last(facesPerSession(size), 100)),
                route("faces of session, by score", i -> faces(c, i) + "?sort=detectionScore,desc"),
                route("unknown faces of session", i -> faces(c, i) + "?unknown=true"),
                route(
                        "unknown faces of session, last page",
                        i -> faces(c, i) + "?unknown=true" + last(facesPerSession(size) * 2 / 5, 100)),
                route("known faces of session, by quality", i -> faces(c, i) + "?unknown=false&sort=quality,desc"),
                route("faces of student in session", i -> faces(c, i) + "?studentId=" + any(c.students(), i)),
                route("images of class", i -> "/api/images?classId=" + c.id()),
                route("images of class, searched", i -> "/api/images?q=17&classId=" + c.id()),
                route("images of class, failed", i -> "/api/images?status=FAILED&classId=" + c.id()),
                route("images of class, by name", i -> "/api/images?sort=fileName&classId=" + c.id()),
                route("faces of class", i -> "/api/face-crops?classId=" + c.id()),
                route("unknown faces of class", i -> "/api/face-crops?unknown=true&classId=" + c.id()),
                route("sure faces of class", i -> "/api/face-crops?minScore=0.9&classId=" + c.id()),
                route("faces of student", i -> "/api/face-crops?studentId=" + any(c.students(), i)),
                route("attendance of session", i -> attendance(c, i)),
                route("attendance of session, absent", i -> attendance(c, i) + "?status=ABSENT&sort=studentNumber"),
                route("attendance of class", i -> "/api/classes/" + c.id() + "/attendance"),
                route(
                        "attendance of class, last page by percentage",
                        i -> "/api/classes/" + c.id() + "/attendance?sort=percentage" + last(size.students(), 50)),
                route("cameras of class", i -> "/api/cameras?classId=" + c.id()),
                route("audit log", i -> "/api/audit-log"));
    }

    private static BenchRoute route(String name, IntFunction<String> path) {
        return new BenchRoute(name, path);
    }

    private static String images(MeasuredClass c, int i) {
        return "/api/sessions/" + any(c.sessions(), i) + "/images";
    }

    private static String faces(MeasuredClass c, int i) {
        return "/api/sessions/" + any(c.sessions(), i) + "/faces";
    }

    private static String attendance(MeasuredClass c, int i) {
        return "/api/sessions/" + any(c.sessions(), i) + "/attendance";
    }

    private static int facesPerSession(ClassSize size) {
        return size.imagesPerSession() * size.facesPerImage();
    }

    /** Strides over the rows rather than through them one by one, so that neighbours do not warm each other up. */
    private static UUID any(List<UUID> ids, int i) {
        return ids.get(Math.floorMod(i * 61, ids.size()));
    }

    private static String last(int rows, int pageSize) {
        return "&page=" + (rows - 1) / pageSize;
    }
}
