/** What the worker tells about itself. */
@NullMarked
package org.attendansee.worker.heartbeat;

import org.jspecify.annotations.NullMarked;
