/** The detector on photographs of a folder, without Kafka, rows and objects, so that somebody can judge it. */
@NullMarked
package org.attendansee.worker.trial;

import org.jspecify.annotations.NullMarked;
