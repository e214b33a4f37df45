/** Serves the web interface: files that speak to the API as any other client does. */
@NullMarked
package org.attendansee.api.ui;

import org.jspecify.annotations.NullMarked;
