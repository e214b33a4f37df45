/** Who may use the API, and how they prove it. */
@NullMarked
package org.attendansee.api.account;

import org.jspecify.annotations.NullMarked;
