<?php
// Installs WordPress at the address given, with one user for each role, and prints their passwords as JSON.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( $argv[1], PHP_URL_HOST ) . ':' . parse_url( $argv[1], PHP_URL_PORT );
define( 'WP_SITEURL', $argv[1] );
require_once __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
// It writes to the new user, and there is no mail here.
function wp_new_blog_notification() {}
wp_install( 'A WordPress', 'administrator', 'nobody@example.org', false, '', 'administrator' );
$passwords = array();
foreach ( array( 'administrator', 'editor', 'author', 'contributor' ) as $role ) {
	$user = get_user_by( 'login', $role );
	$id   = $user ? $user->ID : wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $role,
			'role'       => $role,
		)
	);
	$passwords[ $role ] = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'bench' ) )[0];
}
echo json_encode( $passwords );
