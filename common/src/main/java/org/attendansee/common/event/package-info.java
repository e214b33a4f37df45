/** The facts that the services tell each other, and the topics that carry them. */
@NullMarked
package org.attendansee.common.event;

import org.jspecify.annotations.NullMarked;
