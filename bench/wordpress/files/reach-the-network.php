<?php
// Lets WordPress ask a Tejido on this machine. It refuses private addresses and unusual ports, and asks wordpress.org for updates.
add_filter(
	'http_request_host_is_external',
	function ( $is_external, $host ) {
		return $is_external || '127.0.0.1' === $host;
	},
	10,
	2
);
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		return array_merge( $ports, range( 1024, 65535 ) );
	}
);
add_filter(
	'pre_http_request',
	function ( $answer, $arguments, $url ) {
		return '127.0.0.1' === wp_parse_url( $url, PHP_URL_HOST ) ? $answer : new WP_Error( 'offline', 'Only this machine is asked.' );
	},
	10,
	3
);
