/** The records that workers gave up, for administrators to look at and to replay. */
@NullMarked
package org.attendansee.api.deadletter;

import org.jspecify.annotations.NullMarked;
