package org.attendansee.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.attendansee.common.event.FailureReason;
import org.attendansee.worker.photo.PermanentFailureException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.orm.jpa.JpaSystemException;

class FailureKindTest {

    @Test
    void seesAPermanentFailureThroughItsWrappers() {
        var failure = new RuntimeException(new PermanentFailureException(FailureReason.UNDECODABLE, "damaged"));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.PERMANENT);
    }

    @Test
    void callsWhateverTimeMendsAnOutage() {
        assertThat(new Exception[] {
                    new UncheckedIOException(new IOException("connection reset")),
                    new DataAccessResourceFailureException("database is gone"),
                    new QueryTimeoutException("slow"),
                    new JpaSystemException(new TransactionException("Unable to rollback against JDBC Connection")),
                    new CompletionException(new TimeoutException("Kafka is gone"))
                })
                .allSatisfy(failure -> assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.OUTAGE));
    }

    @Test
    void tellsApartWhatIsGivenBackFromWhatIsBegunAnew() {
        assertThat(FailureKind.of(new RuntimeException(new WorkerEndingException())))
                .isEqualTo(FailureKind.NOT_BEGUN);
        assertThat(FailureKind.of(new RuntimeException(new DeliveriesSpentException(3))))
                .isEqualTo(FailureKind.SPENT);
    }

    @Test
    void leavesTheRestUnknown() {
        assertThat(FailureKind.of(new DataIntegrityViolationException("a bug"))).isEqualTo(FailureKind.UNKNOWN);
        assertThat(FailureKind.of(new NullPointerException())).isEqualTo(FailureKind.UNKNOWN);
    }
}
