@NullMarked
package org.attendansee.local.evaluation;

import org.jspecify.annotations.NullMarked;
