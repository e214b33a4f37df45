/** Classes and the students on their rosters. */
@NullMarked
package org.attendansee.api.roster;

import org.jspecify.annotations.NullMarked;
