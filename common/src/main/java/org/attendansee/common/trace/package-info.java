/** One trace from the upload of a photograph to its rows, through two services and Kafka (OpenTelemetry). */
@NullMarked
package org.attendansee.common.trace;

import org.jspecify.annotations.NullMarked;
