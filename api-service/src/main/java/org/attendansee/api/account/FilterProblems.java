package org.attendansee.api.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets controllers' one problem handler answer what fails in the filters, such as a database that is away. */
final class FilterProblems extends OncePerRequestFilter {

    private final HandlerExceptionResolver handler;

    FilterProblems(HandlerExceptionResolver handler) {
        this.handler = handler;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted() || handler.resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }
}
