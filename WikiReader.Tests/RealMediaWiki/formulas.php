<?php
// Stands in for Wikimedia's formula service, which the Math extension asks: a well-formed MathML and an image for whatever is asked, no
// typesetting. router.php runs it; MediaWiki never sees it.

function answerMath( string $path ): void {
    $store = getenv( 'WIKI_FOLDER' ) . '/cache/formula-';
    if ( str_starts_with( $path, 'check/' ) ) {
        $tex = $_POST['q'];
        $hash = sha1( $tex );
        file_put_contents( $store . $hash, $tex );
        header( "X-Resource-Location: $hash" );
        header( 'Content-Type: application/json' );
        echo json_encode( [ 'success' => true, 'checked' => $tex, 'requiredPackages' => [], 'identifiers' => [] ] );
        return;
    }

    $svg = str_starts_with( $path, 'render/svg/' );
    header( 'Content-Type: ' . ( $svg ? 'image/svg+xml' : 'application/mathml+xml' ) );
    header( 'X-Mathoid-Style: width:5ex;height:2ex' );
    echo $svg
        ? '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="16"><path d="M0 8h40" stroke="#000"/></svg>'
        : mathOf( file_get_contents( $store . basename( $path ) ) );
}

function mathOf( string $tex ): string {
    preg_match_all( '/\\\\(?!displaystyle)[A-Za-z]+|\d+|[A-Za-z]|[^\sA-Za-z\d{}\\\\]/u', $tex, $tokens );
    $row = '';
    foreach ( $tokens[0] as $token ) {
        $name = ctype_alpha( ltrim( $token, '\\' ) ) ? 'mi' : ( ctype_digit( $token ) ? 'mn' : 'mo' );
        $row .= "<$name>" . htmlspecialchars( ltrim( $token, '\\' ) ) . "</$name>";
    }
    $source = htmlspecialchars( $tex );
    return '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="' . $source . '"><semantics><mrow class="MJX-TeXAtom-ORD">'
        . '<mstyle displaystyle="true" scriptlevel="0">' . $row . '</mstyle></mrow><annotation encoding="application/x-tex">' . $source
        . '</annotation></semantics></math>';
}
