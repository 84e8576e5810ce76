package city.posterity.cityhall.people;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Three doors: health and metrics, the API (by token), the pages (by session). */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  static final String CSRF_COOKIE = "posterity-form";

  /** Measured and asked after on a port of its own, which is not for the public. */
  @Bean
  @Order(1)
  SecurityFilterChain management(HttpSecurity http) {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(r -> r.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http,
      Cities cities,
      Tokens tokens,
      ApiRefusals refusals,
      RequestLimit limit,
      AccessPolicy policy) {
    return http.securityMatcher("/api/**")
        // nothing a browser sends by itself counts here, so nothing can be forged with it
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new BearerTokens(cities, tokens, refusals, limit),
            UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(r -> r.anyRequest().access(policy))
        .exceptionHandling(e ->
            e.authenticationEntryPoint((q, a, _) -> refusals.signInNeeded(q, a))
                .accessDeniedHandler((q, a, _) -> refusals.forbidden(q, a)))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http, BrowserSessions sessions, SignInPage page, AccessPolicy policy) {
    var cookies = new CookieCsrfTokenRepository();
    cookies.setCookieName(CSRF_COOKIE);
    cookies.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax").maxAge(Duration.ofHours(12)));
    return http.securityContext(c -> c.securityContextRepository(sessions))
        // the name in a letter's address is the secret, and mail programs send it without a session
        .csrf(c -> c.csrfTokenRepository(cookies).ignoringRequestMatchers("/letters/*"))
        // set for every answer by the frame of the pages
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(c -> c.requestCache(new CookieRequestCache()))
        .formLogin(f ->
            f.loginPage(SignInPage.ADDRESS)
                .loginProcessingUrl(SignInPage.ADDRESS)
                .usernameParameter("mail")
                .passwordParameter("password")
                .authenticationDetailsSource(ClientNetwork::of)
                .successHandler(page::welcomed)
                .failureHandler(page::refused))
        .authenticationProvider(page)
        .logout(l ->
            l.logoutUrl("/sign-out")
                .logoutSuccessUrl("/")
                .addLogoutHandler((q, a, _) -> BrowserSessions.forget(q, a)))
        .authorizeHttpRequests(r ->
            r.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll().anyRequest().access(policy))
        .build();
  }
}
