/** What operators see of the pipeline: its workers, how much it does, what waits, and what has just happened. */
@NullMarked
package org.attendansee.api.pipeline;

import org.jspecify.annotations.NullMarked;
