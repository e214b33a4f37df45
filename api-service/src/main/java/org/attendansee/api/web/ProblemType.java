package org.attendansee.api.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Every kind of problem that a request can run into (RFC 9457). Clients may rely on a type and its status for ever; the
 * detail that comes with it is for people and may change.
 */
public enum ProblemType {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    INVALID_FIELD(HttpStatus.BAD_REQUEST, "A field or parameter cannot have this value"),
    UNSTORABLE_VALUE(HttpStatus.BAD_REQUEST, "A value has a character or a size that cannot be kept"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Credentials are missing, wrong or expired"),
    CSRF(HttpStatus.FORBIDDEN, "A browser did not repeat the value of its CSRF cookie"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This is not for you to do"),
    REGISTRATION_CLOSED(HttpStatus.FORBIDDEN, "Strangers cannot register here"),
    SIGN_IN_REFUSED(HttpStatus.FORBIDDEN, "The provider did not confirm who signs in"),
    NO_ACCOUNT(HttpStatus.FORBIDDEN, "Whoever the provider confirmed has no account here"),
    ACCOUNT_DEACTIVATED(HttpStatus.FORBIDDEN, "The account is deactivated"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "It does not exist, or it is somebody else's"),
    NO_SUCH_ROUTE(HttpStatus.NOT_FOUND, "The API has no such path"),
    OBJECT_GONE(HttpStatus.NOT_FOUND, "The stored picture can no longer be found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The path does not have this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer in a format that the client accepts"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The body of the request arrived too slowly"),
    CONFLICT(HttpStatus.CONFLICT, "It cannot be reconciled with what is there"),
    CLASS_ARCHIVED(HttpStatus.CONFLICT, "The class is archived"),
    NO_SESSION_IN_PROGRESS(HttpStatus.CONFLICT, "The class of the camera has no session now"),
    UPLOAD_INCOMPLETE(HttpStatus.CONFLICT, "The bytes have not arrived in the object store yet"),
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT, "No administrator would be left"),
    UPLOAD_EXPIRED(HttpStatus.GONE, "The upload was not confirmed in time"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "It was changed since it was read"),
    TOO_MANY_BYTES(HttpStatus.CONTENT_TOO_LARGE, "The file or the request is too large"),
    TOO_MANY_FILES(HttpStatus.CONTENT_TOO_LARGE, "The request has too many files"),
    TOO_MANY_ROWS(HttpStatus.CONTENT_TOO_LARGE, "The roster has too many rows"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The path does not take a body of this type"),
    UNSUPPORTED_IMAGE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The file is no photo in a format that can be read"),
    EMPTY_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty"),
    UNREADABLE_IMAGE(HttpStatus.UNPROCESSABLE_CONTENT, "The photo is damaged or incomplete"),
    TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT, "The photo has too many pixels"),
    UNREADABLE_ROSTER(HttpStatus.UNPROCESSABLE_CONTENT, "The file cannot be read as a roster"),
    ROSTER_COLUMN_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "The roster lacks a column"),
    SIZE_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT, "The bytes are more or fewer than announced"),
    CHECKSUM_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT, "The bytes are not those whose checksum was sent"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The key belongs to another upload"),
    VERSION_MISSING(HttpStatus.PRECONDITION_REQUIRED, "A change has to name what it changes"),
    TOO_MANY_LOGINS(HttpStatus.TOO_MANY_REQUESTS, "There were too many wrong passwords"),
    TOO_MANY_REGISTRATIONS(HttpStatus.TOO_MANY_REQUESTS, "There were too many registrations from this address"),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS, "There are too many event streams open"),
    PIPELINE_BUSY(HttpStatus.TOO_MANY_REQUESTS, "More photos wait than may: send it again later"),
    TOO_MANY_WAITING(HttpStatus.TOO_MANY_REQUESTS, "Too many of these photos are unfinished: send it again later"),
    TOO_MANY_UPLOADS(HttpStatus.TOO_MANY_REQUESTS, "Too many uploads are under way: send it again later"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    NO_SPACE(HttpStatus.SERVICE_UNAVAILABLE, "There is no room for the upload at the moment"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A part of the system does not answer at the moment");

    private static final String NAMESPACE = "urn:attendansee:problem:";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    /** What all problems of this type have in common, for people. */
    public String title() {
        return title;
    }

    /** What is known of a problem of which only the status is. */
    static ProblemType ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NO_SUCH_ROUTE;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> TOO_MANY_BYTES;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }

    /** Names the type to programs. */
    public URI uri() {
        return URI.create(NAMESPACE + code());
    }

    /** Its name without the namespace, such as {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param detail what is the matter this time, for people */
    public ProblemDetail toProblemDetail(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(uri());
        problem.setTitle(title);
        return problem;
    }
}
