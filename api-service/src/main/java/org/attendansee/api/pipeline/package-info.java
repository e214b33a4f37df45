/** What operators see of the detection workers. */
@NullMarked
package org.attendansee.api.pipeline;

import org.jspecify.annotations.NullMarked;
