/**
 * What somebody would write with JavaCV alone, for the worker's own loop to be measured against. Nothing else uses it.
 */
@NullMarked
package org.attendansee.worker.trial.baseline;

import org.jspecify.annotations.NullMarked;
