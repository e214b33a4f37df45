/** Events that were committed with the rows they speak of, and their way to Kafka. */
@NullMarked
package org.attendansee.api.outbox;

import org.jspecify.annotations.NullMarked;
