package org.attendansee.worker.intake;

/** The broker would soon drop a record, none of whose deliveries says anything against it. */
final class DeliveriesSpentException extends RuntimeException {

    DeliveriesSpentException(int deliveries) {
        super("Delivery %d, and workers died of something else".formatted(deliveries));
    }
}
