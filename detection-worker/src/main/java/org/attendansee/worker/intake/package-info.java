/** How events come in from Kafka, and where they go when the work fails. */
@NullMarked
package org.attendansee.worker.intake;

import org.jspecify.annotations.NullMarked;
