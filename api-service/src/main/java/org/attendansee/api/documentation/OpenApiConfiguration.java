package org.attendansee.api.documentation;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.attendansee.api.access.CurrentCaller;
import org.attendansee.api.account.CurrentUserId;
import org.attendansee.api.web.IfMatch;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** The frame of the OpenAPI document. Descriptions are Javadoc, constraints are those that requests are checked by. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String DESCRIPTION = """
            Photographs of a class go in; faces, and with them attendance, come out.

            Whoever owns a class sees and changes what hangs under it, an administrator everything; what is somebody
            else's answers 404. Lists come in pages (`page` from 0, `size`, `sort`). A change (`PATCH`) is a JSON merge
            patch and names in `If-Match` the `ETag` of what was read. Every error is a problem detail (RFC 9457).""";

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(IfMatch.class, String.class)
                .replaceWithClass(JsonNode.class, Map.class)
                .replaceWithClass(SseEmitter.class, String.class)
                .addSimpleTypesForParameterObject(IfMatch.class)
                .addAnnotationsToIgnore(CurrentUserId.class, CurrentCaller.class)
                .addRequestWrapperToIgnore(CsrfToken.class, HttpHeaders.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        return new OpenAPI()
                .servers(List.of(new Server().url("/")))
                .info(new Info()
                        .title("AttendanSee")
                        .version(build.stream()
                                .map(BuildProperties::getVersion)
                                .findFirst()
                                .orElse("development"))
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                scheme(
                                        "bearer",
                                        "An access token from `POST /api/tokens`, or the key of a camera, which may only upload."))
                        .addSecuritySchemes("password", scheme("basic", "Username and password."))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("ATTENDANSEE_SESSION")
                                        .description("The cookie from `POST /api/session`; what changes something needs"
                                                + " the header `X-XSRF-TOKEN` with the value of the cookie"
                                                + " `XSRF-TOKEN` as well.")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }
}
