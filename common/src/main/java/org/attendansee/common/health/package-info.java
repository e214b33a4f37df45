/** Whether the parts that a service depends on answer. */
@NullMarked
package org.attendansee.common.health;

import org.jspecify.annotations.NullMarked;
