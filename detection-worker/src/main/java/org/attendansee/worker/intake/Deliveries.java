package org.attendansee.worker.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.attendansee.common.event.TextHeaders;

/**
 * How often workers were handed an event.
 *
 * @param ofThisRecord deliveries of the record itself, 1 or more
 * @param ofEarlierRecords deliveries of those in whose place it was put
 */
record Deliveries(int ofThisRecord, int ofEarlierRecords) {

    /** How often the records before this one were delivered; absent from the first. */
    static final String EARLIER_HEADER = "attendansee_earlier_deliveries";

    static Deliveries of(ConsumerRecord<?, ?> message) {
        String earlier = TextHeaders.last(message.headers(), EARLIER_HEADER);
        return new Deliveries(
                message.deliveryCount().orElse((short) 1), earlier == null ? 0 : Integer.parseInt(earlier));
    }

    int inAll() {
        return ofThisRecord + ofEarlierRecords;
    }

    /** A record to take the place of this one. The broker counts its deliveries from 1 again. */
    static ProducerRecord<String, String> anew(ConsumerRecord<?, ?> message) {
        ProducerRecord<String, String> successor = new ProducerRecord<>(
                message.topic(), null, (String) message.key(), (String) message.value(), message.headers());
        successor.headers().remove(EARLIER_HEADER);
        TextHeaders.add(
                successor.headers(),
                EARLIER_HEADER,
                Integer.toString(of(message).inAll()));
        return successor;
    }
}
