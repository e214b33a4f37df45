/** The one rule for texts that people type: what they may contain, and how they are stored. */
@NullMarked
package org.attendansee.api.text;

import org.jspecify.annotations.NullMarked;
