/** What every API instance does now and then. */
@NullMarked
package org.attendansee.api.schedule;

import org.jspecify.annotations.NullMarked;
