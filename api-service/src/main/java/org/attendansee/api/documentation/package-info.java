/** What the API says of itself: its OpenAPI document, and the pages that show it. */
@NullMarked
package org.attendansee.api.documentation;

import org.jspecify.annotations.NullMarked;
