package org.attendansee.api.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    /** As {@code printf '{}' | openssl dgst -sha256 -binary | base64} has it. */
    private static final String HASH_OF_EMPTY_OBJECT = "'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='";

    @Test
    void allowsTheImportMapThatThePageHasAndNoOtherScriptInside() {
        String policy = ContentPolicy.of("<head><script type=\"importmap\">{}</script></head>");

        assertThat(policy)
                .contains("script-src 'self' " + HASH_OF_EMPTY_OBJECT + ";")
                .contains("style-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void doesNotStartWithAPageWithoutOne() {
        assertThatThrownBy(() -> ContentPolicy.of("<head></head>")).isInstanceOf(IllegalStateException.class);
    }
}
